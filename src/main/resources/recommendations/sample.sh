# what France recommended to Haiti, as JSON; "next" is the address of the next part
curl --compressed "https://example.org/api/v1/recommendations?sur=HTI&rs=FRA&limit=500"

# the same as a table
curl --output haiti.csv "https://example.org/recommendations/export.csv?sur=HTI&rs=FRA"

# everything, as it was last night, with its checksums
curl --remote-name-all "https://example.org/recommendations/dump/latest/{recommendations.csv.gz,recommendations.jsonl.gz,recommendations.xlsx,about.json,SHA256SUMS}"
sha256sum --check SHA256SUMS
