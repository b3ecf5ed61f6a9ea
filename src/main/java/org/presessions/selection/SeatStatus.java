package org.presessions.selection;

import org.presessions.shared.Coded;

/// Where a place on the panel stands, from the moment its speaker was told. Before that all is the secretariat's own
/// business.
public enum SeatStatus implements Coded {
    /// told, has not answered
    INVITED,
    CONFIRMED,
    DECLINED,
    /// taken back by the secretariat
    REVOKED,
    /// passed to another speaker of the same application, who has a seat of his own
    REPLACED;

    /// Whether the speaker counts on it.
    public boolean isOpen() {
        return this == INVITED || this == CONFIRMED;
    }

    static SeatStatus of(String code) {
        return Coded.of(SeatStatus.class, code);
    }
}
