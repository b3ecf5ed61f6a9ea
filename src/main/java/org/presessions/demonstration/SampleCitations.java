package org.presessions.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.SampleIntake;
import org.presessions.selection.Seat;
import org.presessions.statements.text.CarriedOut;
import org.presessions.statements.text.FollowedUp;
import org.springframework.stereotype.Component;

/// Invented recommendations of the record, for invented statements to follow up.
@Component
class SampleCitations {
    private static final List<FollowedUp> SAID = List.of(
            new FollowedUp(0, Optional.of(CarriedOut.PARTLY), "Seven of twelve districts have an office (sample)."),
            new FollowedUp(0, Optional.of(CarriedOut.NOT), "No figures have been published (sample)."));

    private final Recommendations recommendations;
    private final SampleIntake intake;
    private final Calendar calendar;

    SampleCitations(Recommendations recommendations, SampleIntake intake, Calendar calendar) {
        this.recommendations = recommendations;
        this.intake = intake;
        this.calendar = calendar;
    }

    /// Two that the State of a seat supported, on an issue; fewer where fewer were invented.
    List<FollowedUp> of(Seat seat, String issue) {
        if (!intake.hasSamples()) return List.of();
        var state = Optional.of(calendar.preSession(seat.preSessionId()).state().iso3());
        var found = new ArrayList<Long>();
        recommendations.each(one -> {
            if (one.content().stateUnderReview().iso3().equals(state) && isFit(one, issue)) found.add(one.id());
        });
        return IntStream.range(0, Math.min(found.size(), SAID.size()))
                .mapToObj(i -> new FollowedUp(
                        found.get(i), SAID.get(i).carriedOut(), SAID.get(i).evidence()))
                .toList();
    }

    private boolean isFit(Recommendation one, String issue) {
        return one.content().kind() == Kind.RECOMMENDATION
                && one.content().response() == Response.SUPPORTED
                && one.content().issues().contains(issue)
                && recommendations.origin(one).sample();
    }
}
