package org.presessions.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the modules say of uploads, asked by purpose.
@Component
class UploadPolicies {
    private final ObjectProvider<UploadPolicy> policies;

    UploadPolicies(ObjectProvider<UploadPolicy> policies) {
        this.policies = policies;
    }

    /// Bytes of the largest file that anybody may send, for whatever purpose.
    long mostBytes() {
        return policies.stream().mapToLong(UploadPolicy::limitBytes).max().orElse(0);
    }

    /// The terms for a person; [NotFound] where there are none.
    UploadPolicy.Terms terms(String purpose, UUID subjectId, UUID personId) {
        return of(purpose)
                .flatMap(policy -> policy.terms(part(purpose), subjectId, personId))
                .orElseThrow(NotFound::new);
    }

    /// Whose the files are that come with a request; [NotFound] where nobody's may.
    UUID owner(String purpose, UUID subjectId, HttpServletRequest request) {
        return of(purpose).flatMap(policy -> policy.owner(subjectId, request)).orElseThrow(NotFound::new);
    }

    private Optional<UploadPolicy> of(String purpose) {
        return policies.stream()
                .filter(policy -> policy.purpose().equals(purpose.split("/", 2)[0]))
                .findFirst();
    }

    private static String part(String purpose) {
        return purpose.contains("/") ? purpose.substring(purpose.indexOf('/') + 1) : "";
    }
}
