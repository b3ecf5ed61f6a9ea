# the first three lines say what was asked for, when, and how many rows there are
table <- read.csv("https://example.org/recommendations/export.csv?sur=HTI",
                  skip = 3, encoding = "UTF-8", check.names = FALSE)
table(table$`recommending-state`, table$response)

# by the API, part after part
library(jsonlite)
items <- list()
address <- "https://example.org/api/v1/recommendations?sur=HTI&limit=500"
while (!is.null(address)) {
  part <- fromJSON(address)
  items <- c(items, list(part$items))
  address <- part$`next`
}
all <- do.call(rbind, items)
