package org.presessions.selection;

import java.util.Locale;

/// Where a place on the panel stands. Until decisions are released all is the secretariat's own business.
public enum SeatStatus {
    /// chosen, not yet told
    CHOSEN,
    /// told, has not answered
    INVITED,
    CONFIRMED,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
