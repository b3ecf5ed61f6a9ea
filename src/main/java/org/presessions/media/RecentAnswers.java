package org.presessions.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.presessions.shared.Answered;
import org.springframework.stereotype.Component;

/// Which browser could have which part of a film a moment ago. Whoever watches asks for a piece each four seconds, and
/// each answer would cost a dozen queries. A yes counts for a minute, and ends before with whatever it may have
/// followed
/// from: see [AnswerListener]. A no is never kept.
@Component
class RecentAnswers implements Answered {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final Pattern ADDRESS =
            Pattern.compile("/m/[^/]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([a-z0-9]+)[/.][a-z0-9.]+");
    private static final String KEPT = RecentAnswers.class.getName();

    /// @param sessions what the browser holds; of nobody in particular nothing
    /// @param part folder, or name of a file without its ending
    private record Asked(List<String> sessions, UUID assetId, String part) {}

    /// @param age at which it began to be found out; absent where nothing may be kept
    private record Question(Asked asked, OptionalLong age, boolean isAnswered) {}

    private final AnswerAge age;
    private final Cache<Asked, Long> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    RecentAnswers(AnswerAge age) {
        this.age = age;
    }

    @Override
    public boolean isAnswered(HttpServletRequest request) {
        var question = question(request);
        request.setAttribute(KEPT, question);
        return question.filter(Question::isAnswered).isPresent();
    }

    /// What [#isAnswered] said of it, so that it is not looked at twice with two answers.
    boolean wasAnswered(HttpServletRequest request) {
        return of(request).filter(Question::isAnswered).isPresent();
    }

    /// It was found that whoever asks may have it.
    void keep(HttpServletRequest request) {
        of(request).ifPresent(question -> question.age().ifPresent(at -> known.put(question.asked(), at)));
    }

    private static Optional<Question> of(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof Optional<?> kept
                ? kept.map(Question.class::cast)
                : Optional.empty();
    }

    /// A program shows who it is by another header than a cookie.
    private Optional<Question> question(HttpServletRequest request) {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches() || request.getHeader("Authorization") != null) return Optional.empty();
        var asked = new Asked(sessions(request), UUID.fromString(address.group(1)), address.group(2));
        var now = age.now();
        var at = known.getIfPresent(asked);
        return Optional.of(new Question(asked, now, at != null && now.equals(OptionalLong.of(at))));
    }

    private static List<String> sessions(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(Cookie::getValue)
                .toList();
    }
}
