"""Selection <-> address, words on the screen, and masks over the tables.

Each filter is one object in FILTERS: its key in the address, its words for the analyst, the values that the tables
offer, and for every table that it concerns a mask. What the masks mean:

              events                              quotes                      mentions        articles
    country   a participant's or the place's      speaker's, or spoken of     its own         mentioned
    type      its type                            -                           -               -
    status    its status                          -                           -               -
    speaker   a participant, or attributed_to     its speaker                 -               -
    source    its article's                       its article's               its article's   its own
    form      -                                   its type                    -               -
    sense     -                                   its cue's                   -               -
    dates     interval overlaps                   interval overlaps           -               published inside
    search    its article was found               its article was found       (same)          was found

An interval with an open end stands at its known end. Filters are joined with "and", on one and the same row. What a
filter does not concern is narrowed to the articles that still hold something that it does concern:

- with a filter that does not concern quotes (type, status), quotes stay only in articles that still have a matching
  event;
- with one that does not concern events (form, sense), events stay only in articles that still have a matching quote;
- an article stays when one of its events or quotes does, or - as long as all filters in force concern articles - when
  it fits itself: mentions a chosen country and was published on the chosen days;
- mentions stay in the articles that stay, and participants with their events.
"""

from components.filters.address import END, MOST_VALUES, SEARCH, START, from_url, to_url
from components.filters.application import apply
from components.filters.known import FILTERS, LONGEST_TEXT, OF_QUOTES, Filter, any_text
from components.filters.saying import Chip, Option, chips, offered, summary, ways_out

__all__ = [
    "END",
    "FILTERS",
    "LONGEST_TEXT",
    "MOST_VALUES",
    "OF_QUOTES",
    "SEARCH",
    "START",
    "Chip",
    "Filter",
    "Option",
    "any_text",
    "apply",
    "chips",
    "from_url",
    "offered",
    "summary",
    "to_url",
    "ways_out",
]
