package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/// Looks into the session for what a form left for the page after it, except where the answer is known already.
@Component("flashMapManager")
class AnsweredFlash extends SessionFlashMapManager {
    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getAttribute(Answered.MARK) == null ? super.retrieveFlashMaps(request) : null;
    }
}
