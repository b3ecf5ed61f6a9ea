package org.presessions.applications.editing;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.form.Questionnaires;
import org.presessions.calendar.Calendar;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}` in the address of a call's form: a series without a call has none.
@Component
class EditedCallArgument extends PathArgument<EditedCall> {
    private final Calendar calendar;
    private final Calls calls;
    private final Questionnaires questionnaires;

    EditedCallArgument(Calendar calendar, Calls calls, Questionnaires questionnaires) {
        super(EditedCall.class);
        this.calendar = calendar;
        this.calls = calls;
        this.questionnaires = questionnaires;
    }

    @Override
    protected EditedCall find(HttpServletRequest request) {
        var series = calendar.allSeriesAndDrafts().stream()
                .filter(known -> known.slug().equals(text(request, "series")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var call = calls.planned(series).orElseThrow(NotFound::new);
        return new EditedCall(series, call, questionnaires.versions(call), questionnaires.edited(call));
    }
}
