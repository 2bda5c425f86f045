# Claims are written into an audit; a second run changes nothing, a person's
# review and an edited text do.
cat >audit.yaml <<'END'
audit: lake
uses:
  - toll
events:
  crash:
    when: 2024-05-01
    place: Lakeside
    name: the bus crash at the lake
origins:
  fire-service:
    name: Lakeside fire service
END
article wire 'Nine people died in the bus crash at Lakeside on Wednesday, the fire service said. The Transport Ministry said that 20 people were injured.'
run extract --write
show audit.yaml claims/wire.yaml
run fmt --check
cp claims/wire.yaml before.yaml
run extract --write
cmp before.yaml claims/wire.yaml && echo the same
run check
sed -i '/id: wire-1/{n;d}' claims/wire.yaml
article wire 'Nine people died in the bus crash at Lakeside on Wednesday, the fire service said. The Transport Ministry said that 22 people were injured.'
run extract --write
show claims/wire.yaml
article wire 'Ten people died in the bus crash at Lakeside on Wednesday, the fire service said. The Transport Ministry said that 22 people were injured.'
run extract --write
run check
