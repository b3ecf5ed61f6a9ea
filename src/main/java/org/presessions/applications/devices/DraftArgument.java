package org.presessions.applications.devices;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.applications.Draft;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{id}` in the address of an applicant's page is the draft, for those who may work on it.
@Component
class DraftArgument extends PathArgument<Draft> {
    private final ApplicationAccess access;

    DraftArgument(ApplicationAccess access) {
        super(Draft.class);
        this.access = access;
    }

    @Override
    protected Draft find(HttpServletRequest request) {
        return access.get(id(request, "id"), request);
    }
}
