package org.presessions.mail.returns;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.presessions.audit.Audit;
import org.presessions.mail.LetterMarks;
import org.presessions.mail.LetterStateRepository;
import org.presessions.mail.Letterhead;
import org.presessions.mail.MailRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what comes back: a letter that was taken and not delivered has failed, one that somebody answers is answered.
/// What is read is marked so, and stays for whoever looks after the mailbox.
@Component
class Returns {
    private static final Logger LOG = LoggerFactory.getLogger(Returns.class);
    private static final int AT_ONCE = 200;
    private static final String TIMEOUT = "20000";

    private final Letterhead letterhead;
    private final LetterMarks marks;
    private final MailRepository repository;
    private final LetterStateRepository letters;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Returns(
            Letterhead letterhead,
            LetterMarks marks,
            MailRepository repository,
            LetterStateRepository letters,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.transaction = transaction;
        this.letterhead = letterhead;
        this.marks = marks;
        this.repository = repository;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// Does nothing where no mailbox is set.
    void read() throws MessagingException, IOException {
        if (!letterhead.mailReturnBox().isEmpty()) read(URI.create(letterhead.mailReturnBox()));
    }

    /// @param box such as `imaps://name:password@host/INBOX`
    void read(URI box) throws MessagingException, IOException {
        var login = box.getRawUserInfo().split(":", 2);
        try (var store = session(box.getScheme()).getStore(box.getScheme())) {
            store.connect(box.getHost(), box.getPort(), decoded(login[0]), decoded(login[1]));
            try (var folder = store.getFolder(folder(box))) {
                folder.open(Folder.READ_WRITE);
                var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var i = 0; i < Math.min(unseen.length, AT_ONCE); i++) read(unseen[i]);
            }
        }
    }

    private void read(Message mail) throws MessagingException, IOException {
        var report = Report.read(mail, marks);
        var reply = Reply.read(mail, marks, clock.instant());
        transaction.executeWithoutResult(status -> {
            note(report);
            reply.ifPresent(this::isAnswered);
        });
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    private void note(Optional<Report> report) {
        report.ifPresent(found -> {
            switch (found.action()) {
                case FAILED -> comesBack(found);
                case DELIVERED -> arrives(found);
                case OPEN -> {} // nothing is known yet
            }
        });
    }

    private void comesBack(Report report) {
        if (!repository.comesBack(report.mailId(), report.words(), clock.instant())) return;
        audit.record("mail.returned", "mail/" + report.mailId());
        LOG.info("mail={} returned=true", report.mailId());
    }

    private void arrives(Report report) {
        if (repository.arrives(report.mailId(), clock.instant()))
            audit.record("mail.delivered", "mail/" + report.mailId());
    }

    private void isAnswered(Reply reply) {
        if (letters.answered(reply.mailId(), reply.at())) audit.record("mail.answered", "mail/" + reply.mailId());
    }

    private static Session session(String scheme) {
        var properties = new Properties();
        var ofScheme = "mail." + scheme + ".";
        for (var name : List.of("connectiontimeout", "timeout", "writetimeout"))
            properties.put(ofScheme + name, TIMEOUT);
        properties.put(ofScheme + "ssl.checkserveridentity", "true");
        properties.put(ofScheme + "starttls.enable", "true");
        return Session.getInstance(properties);
    }

    private static String folder(URI box) {
        return box.getPath().length() > 1 ? box.getPath().substring(1) : "INBOX";
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
