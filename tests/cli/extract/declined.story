# What was declined stays away.
cat >audit.yaml <<'END'
audit: lake
uses: [toll]
events:
  crash: { when: 2024-05-01, place: Lakeside }
END
article wire 'Nine people died at Lakeside on Wednesday. Two people were injured.'
mkdir claims
cat >claims/wire.yaml <<'END'
claims: []   # none yet
declined:
  - id: wire-7
    figure: crash/killed
    says: 9
    quote: "Nine people died"
END
run extract --write
show claims/wire.yaml
run extract --write
