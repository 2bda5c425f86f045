# What is denied a sentence later is a claim of whoever said it, and a denial of
# whoever denies it; what is only not confirmed is doubted. Who holds a place,
# and who claims an attack, are statuses.
cat >audit.yaml <<'END'
audit: harbour
uses: [toll]
events:
  raid:
    name: the raid at Harbour
    when: 2024-05-01
things:
  airport:
    name: the airport
    status: [held, seized]
  responsibility:
    status: [unclaimed, claimed]
END
article wire 'Rebels said that 40 soldiers were killed in the raid. The army denied this.

The airport was seized, a witness said. There was no confirmation of this. The Red Front claimed responsibility for the attack.'
run extract --write
show claims/wire.yaml
run extract --write
run check
