package org.presessions.applications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checks receipts that somebody shows.
@Component
@Transactional(readOnly = true)
public class Receipts {
    private static final Pattern NUMBER = Pattern.compile("(.+)-([A-Z]{3})-([0-9]{1,6})");

    private final ApplicationRepository repository;
    private final HandedInRepository handedIn;
    private final Calendar calendar;
    private final ReceiptSeal seal;
    private final AnswerErasureRepository erasures;

    Receipts(
            ApplicationRepository repository,
            HandedInRepository handedIn,
            Calendar calendar,
            ReceiptSeal seal,
            AnswerErasureRepository erasures) {
        this.repository = repository;
        this.handedIn = handedIn;
        this.calendar = calendar;
        this.seal = seal;
        this.erasures = erasures;
    }

    /// The code that stands on a receipt.
    public Optional<String> code(Draft draft) {
        var kept = erasures.codes(draft.id());
        return draft.handedIn().map(last -> code(draft, last, kept));
    }

    /// The code of what was handed in just now, of which nothing can be erased yet.
    String fresh(Draft draft) {
        return seal.code(draft.id(), draft.handedIn().orElseThrow());
    }

    /// @return nothing where there is no such number, or its code is another: which of them, nobody is told
    Optional<SealedReceipt> check(String number, String code) {
        var parts = NUMBER.matcher(number.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) return Optional.empty();
        return preSession(parts.group(1), parts.group(2))
                .flatMap(preSession -> repository.numbered(preSession, Integer.parseInt(parts.group(3))))
                .flatMap(draft -> check(draft, code));
    }

    private Optional<SealedReceipt> check(Draft draft, String code) {
        List<Draft.HandedIn> versions = handedIn.versions(draft.id());
        var kept = erasures.codes(draft.id());
        return versions.stream()
                .filter(version -> ReceiptSeal.isSame(code(draft, version, kept), code))
                .findFirst()
                .map(version -> new SealedReceipt(
                        draft.number().orElseThrow(),
                        draft.preSession(),
                        version.version(),
                        version.at(),
                        version.version() == versions.size(),
                        draft.status() == ApplicationStatus.WITHDRAWN));
    }

    /// One that was kept, where answers are erased since.
    private String code(Draft draft, Draft.HandedIn version, Map<Integer, String> kept) {
        return Optional.ofNullable(kept.get(version.version())).orElseGet(() -> seal.code(draft.id(), version));
    }

    private Optional<PreSession> preSession(String series, String iso3) {
        return calendar.series(series.toLowerCase(Locale.ROOT))
                .flatMap(known -> calendar.preSessionsOf(known.id()).stream()
                        .filter(preSession -> preSession.state().iso3().equals(iso3))
                        .findFirst());
    }
}
