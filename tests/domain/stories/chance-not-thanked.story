By chance, thanked with a card, and asked two weeks later

2026-11-06
  I talk with Wren Abbott by chance
2026-11-09
  I settle thank-you of Wren Abbott
2026-11-20
  I send after-chance to Wren Abbott
2026-12-24
