package org.presessions.files;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.HomeDisk;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The plain way to send a large file, for browsers without JavaScript: one form with `purpose`, `subject`, `file` and
/// `back`. A servlet of its own because the size that a form may have is a setting of the servlet; everywhere else
/// forms stay small.
@SuppressWarnings("serial") // servlets are never serialised
final class UploadFormServlet extends HttpServlet {
    private static final long FORM_BYTES_AT_MOST = 4_100_000_000L;

    private final Uploads uploads;
    private final UploadPolicies policies;

    UploadFormServlet(Uploads uploads, UploadPolicies policies) {
        this.uploads = uploads;
        this.policies = policies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            receive(request);
            response.sendRedirect(ownPath(request.getParameter("back")), HttpServletResponse.SC_SEE_OTHER);
        } catch (NotWanted tooLate) {
            response.sendError(409);
        } catch (NotFound | IllegalArgumentException nothingHere) {
            response.sendError(404);
        } catch (HomeDisk.Full full) {
            response.sendError(507);
        }
    }

    private void receive(HttpServletRequest request) throws ServletException, IOException {
        var file = request.getPart("file");
        var subject = request.getParameter("subject");
        var purpose = request.getParameter("purpose");
        if (file == null || subject == null || purpose == null) throw new NotFound();
        var subjectId = UUID.fromString(subject);
        var owner = policies.owner(purpose, subjectId, request);
        var name = file.getSubmittedFileName();
        try (var content = file.getInputStream()) {
            uploads.receive(purpose, subjectId, owner, name == null ? "" : name, content);
        } catch (NotFound nobodyTakesIt) {
            throw new NotWanted();
        }
    }

    /// No file is taken for it, or none any more; whether there is such a thing is not told.
    private static final class NotWanted extends IOException {}

    private static String ownPath(@Nullable String back) {
        return back != null && back.matches("/[a-z0-9-][a-z0-9/#-]*") ? back : "/";
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        ServletRegistrationBean<UploadFormServlet> uploadForm(Uploads uploads, UploadPolicies policies) {
            var registration = new ServletRegistrationBean<>(new UploadFormServlet(uploads, policies), "/upload-form");
            registration.setMultipartConfig(new MultipartConfigElement("", FORM_BYTES_AT_MOST, FORM_BYTES_AT_MOST, 0));
            return registration;
        }
    }
}
