# A text that belongs to no audit.
cat >report.txt <<'END'
A bus left the road near the lake on Tuesday. At least nine passengers died and
about 20 were injured, the fire service said. Three of the dead were children.
END
run extract report.txt
: >empty.txt
run extract empty.txt
run extract --write report.txt
run extract missing.txt
