package org.presessions.shared.input;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.presessions.shared.trouble.UnreadRequest;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Cleans what a browser sends, once for all forms ([CleanText]). Stands behind the filters that read a form by
/// themselves, and before those of Spring Security, the first that ask for a parameter (a form's token).
@Component
@Order(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 1000)
final class CleanRequestFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new CleanRequest(request), response);
        } catch (InvalidParameterException undecodable) {
            response.sendError(400);
        } catch (RuntimeException | ServletException failed) {
            if (failed.getCause() instanceof InvalidParameterException) response.sendError(400);
            else if (!isUnreadable(failed)) throw failed;
            else UnreadRequest.refuse(400, request, response); // the page of the error must not try it once more
        } // what it was is told to nobody, the log included
    }

    /// Whether a form with files cannot be taken apart, or bears a file with a name that Tomcat takes for none and no
    /// browser sends. That the disk is full, or a line broke, is no fault of the form's.
    private static boolean isUnreadable(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof InvalidFileNameException
                    || cause instanceof FileUploadException && !(cause instanceof IOFileUploadException)) return true;
        return false;
    }
}
