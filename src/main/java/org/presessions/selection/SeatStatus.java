package org.presessions.selection;

import java.util.Locale;

/// Where a place on the panel stands, from the moment its speaker was told. Before that all is the secretariat's own
/// business.
public enum SeatStatus {
    /// told, has not answered
    INVITED,
    CONFIRMED,
    DECLINED,
    /// taken back by the secretariat
    REVOKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the speaker counts on it.
    boolean isOpen() {
        return this == INVITED || this == CONFIRMED;
    }

    static SeatStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
