package org.presessions.applications;

import java.util.Locale;
import org.presessions.calendar.PreSession;

/// The number on a receipt: series, State and a running number, as in `40-HTI-7`.
final class Receipt {
    private Receipt() {}

    static String number(PreSession preSession, int number) {
        return "%s-%s-%d"
                .formatted(
                        preSession.series().slug().toUpperCase(Locale.ROOT),
                        preSession.state().iso3(),
                        number);
    }
}
