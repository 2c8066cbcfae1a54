"""Ways to tamper with a finished leaflet, by what each leads astray; `tampering` has the table of all."""
