package org.presessions.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// A day of a programme with its blocks in their order.
///
/// @param endsAt when all should be over
record Day(LocalDate date, LocalTime startsAt, LocalTime endsAt, List<Block> blocks) {}
