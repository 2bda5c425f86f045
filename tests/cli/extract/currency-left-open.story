# Pesos are of many countries: what no code can be written for is no claim yet.
cat >audit.yaml <<'EOF'
audit: lake
uses: [toll]
events:
  fire: { when: 2024-05-01, place: Lakeside }
EOF
article wire 'The fire caused damage worth 50,000 pesos. Another fire caused losses of 3 million euros.'
run extract --write
show claims/wire.yaml
run check
