import json
from urllib.request import urlopen

items = []
address = "https://example.org/api/v1/recommendations?sur=HTI&limit=500"
while address:
    part = json.load(urlopen(address))
    items += part["items"]
    address = part["next"]
print(len(items), "of", part["total"])

# or the table; its first three lines say what was asked for, when, and how many rows there are
# import pandas
# table = pandas.read_csv("https://example.org/recommendations/export.csv?sur=HTI", skiprows=3)
