package org.presessions.applications;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.applications.answers.Section;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{section}` in the address of the form is one of its pages.
@Component
class SectionArgument extends PathArgument<Section> {
    SectionArgument() {
        super(Section.class);
    }

    @Override
    protected Section find(HttpServletRequest request) {
        return Section.of(text(request, "section")).orElseThrow(NotFound::new);
    }
}
