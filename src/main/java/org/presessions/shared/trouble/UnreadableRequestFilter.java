package org.presessions.shared.trouble;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers what cannot be read with the page that says so; what it was is told to nobody, the log included.
@Component
@Order(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 1001) // before the filters that ask for a parameter
final class UnreadableRequestFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (areFilesUnreadable(failed)) UnreadRequest.refuse(400, request, response); // nothing tries it once more
            else if (isUndecodable(failed)) response.sendError(400);
            else throw failed;
        }
    }

    /// Whether a form with files cannot be taken apart, or bears a file with a name that Tomcat takes for none and no
    /// browser sends. That the disk is full, or a line broke, is no fault of the form's.
    private static boolean areFilesUnreadable(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof InvalidFileNameException
                    || cause instanceof FileUploadException && !(cause instanceof IOFileUploadException)) return true;
        return false;
    }

    private static boolean isUndecodable(Exception failed) {
        return failed instanceof InvalidParameterException || failed.getCause() instanceof InvalidParameterException;
    }
}
