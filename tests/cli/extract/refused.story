# What cannot be written to is left as it is.
cat >audit.yaml <<'END'
audit: lake
uses: [toll]
events: { crash: { when: 2024-05-01, place: Lakeside } }
origins: { police: { name: the police } }
END
article wire 'Nine people died at Lakeside on Wednesday, the Transport Ministry said.'
run extract --write
mkdir claims
printf 'claims: [{ id: w1, figure: killed, says: 2, quote: Lakeside }]\n' >claims/wire.yaml
run fmt audit.yaml
run extract --write
printf 'claims:\n  - id: w1\n   says: 2\n' >claims/wire.yaml
run extract --write
show claims/wire.yaml
printf 'audit: lake\nuses: [tolls]\n' >audit.yaml
run extract --write
run extract
