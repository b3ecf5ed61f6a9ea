package org.presessions.programme;

import java.util.UUID;

/// The programme of a series is the one that counts, from now on.
public record ProgrammePublished(UUID seriesId) {}
