package org.presessions.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}` in the address of a page is its series.
@Component
class SeriesArgument extends PathArgument<Series> {
    private final Calendar calendar;

    SeriesArgument(Calendar calendar) {
        super(Series.class);
        this.calendar = calendar;
    }

    @Override
    protected Series find(HttpServletRequest request) {
        return calendar.series(text(request, "series")).orElseThrow(NotFound::new);
    }
}
