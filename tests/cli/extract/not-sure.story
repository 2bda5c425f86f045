# An event that is not sure is told; one that the audit has not is no claim
# before it is declared there.
cat >audit.yaml <<'END'
audit: lake
uses: [toll]
events:
  crash:
    when: 2024-05-01
    place: Lakeside
  fire:
    when: 2024-05-01
    place: Lakeside
END
article wire 'At least nine people died at Lakeside on Wednesday. In 2019, 30 people were killed in Springfield.'
run extract --write
show claims/wire.yaml
run check
cat >>audit.yaml <<'END'
  springfield:
    when: 2019
    place: Springfield
END
run extract --write
show claims/wire.yaml
