# SPDX-License-Identifier: Apache-2.0
# zsh_offers.zsh SCRIPT LINE: what zsh offers at the end of LINE, a word a line.
# Only an interactive zsh completes, so one runs at a terminal of its own, where
# compadd, which hands over what is offered, writes it into a file.
zmodload zsh/zpty
scratch=$(mktemp -d)
print -r -- "$2" >$scratch/line
cat >$scratch/setup <<'END'
PROMPT= RPROMPT=
autoload -Uz compinit
compinit -C -d $HOME/known
source $SCRIPT
compadd() {
  local -a offered
  builtin compadd -A offered "$@" 2>/dev/null
  (( $#offered )) && print -rl -- $offered >>$SCRATCH/offered
  builtin compadd "$@"
}
offer() {
  BUFFER=$(<$SCRATCH/line)
  CURSOR=$#BUFFER
  zle complete-it
  : >$SCRATCH/done
}
complete_it() { _main_complete; compstate[insert]=; compstate[list]= }
zle -N offer
zle -C complete-it complete-word complete_it
bindkey '^X' offer
: >$SCRATCH/ready
END
export SCRIPT=$1 SCRATCH=$scratch
zpty offering zsh -f -i
zpty -w offering "source $scratch/setup"

# Waits for a file that the other one makes, for ten seconds at most.
until_there() {
  local i
  for i in {1..1000}; do
    [[ -e $1 ]] && return
    zpty -r -t offering >/dev/null
    sleep 0.01
  done
  print -u2 "zsh did not answer: no $1:t"
  rm -rf $scratch
  exit 1
}
until_there $scratch/ready
zpty -w -n offering $'\C-x'
until_there $scratch/done
zpty -d offering
[[ -e $scratch/offered ]] && cat $scratch/offered
rm -rf $scratch
