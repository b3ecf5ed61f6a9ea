package org.presessions.vocabulary;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.audit.Audit;
import org.presessions.shared.Option;
import org.presessions.shared.words.Alphabet;
import org.presessions.shared.words.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The vocabulary of issues. It grows when the secretariat adds one; every node sees it within a second.
@Component
public class Issues {
    private static final String ALL = "all";

    private final IssueRepository repository;
    private final Audit audit;
    private final LoadingCache<String, List<Issue>> cache;

    Issues(IssueRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
        this.cache =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(key -> repository.all());
    }

    public List<Issue> all() {
        return cache.get(ALL);
    }

    public Optional<Issue> find(String code) {
        return all().stream().filter(issue -> issue.code().equals(code)).findFirst();
    }

    /// The label of a code; the code itself where the vocabulary no longer has it.
    public String label(String code, Locale locale) {
        return find(code).map(issue -> issue.label(locale)).orElse(code);
    }

    /// All issues as a form offers them, in the alphabetical order of the language.
    public List<Option> options(Locale locale) {
        return all().stream()
                .map(issue -> new Option(issue.code(), issue.label(locale)))
                .sorted(Comparator.comparing(Option::label, Alphabet.of(locale)))
                .toList();
    }

    @Transactional
    public void add(Wording labels) {
        var issue = new Issue(codeOf(labels.english()), labels);
        repository.insert(issue);
        audit.record("recommendations.issue.add", "issue/" + issue.code(), Map.of("label", labels.english()));
        cache.invalidateAll();
    }

    /// The code that an issue of this English label has, such as `womens-rights`.
    public static String codeOf(String english) {
        return Normalizer.normalize(english, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9\\s-]", "")
                .strip()
                .replaceAll("[\\s-]+", "-");
    }
}
