package org.presessions.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole server, once for all tests that carry this: real PostgreSQL, real SMTP, a clock that can be set; and one
/// language more than the product offers. Tests share the database, so each makes people and series of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "presessions.home=target/test-home/${random.uuid}",
            "presessions.address=http://localhost:8080",
            "presessions.relay.port=0",
        })
@ContextConfiguration(initializers = {OtherDatabase.class, Mailbox.Setting.class, PseudoArabic.WordsFile.class})
@Import({
    TestClock.class,
    Mailbox.class,
    Browsers.class,
    Fixtures.class,
    Owner.class,
    OurIdentity.class,
    Rival.class,
    Speakers.class,
    TestUploads.class,
    Queries.class,
    NotedRequests.class,
    LettersStay.class,
    PseudoArabic.class
})
public @interface ServerTest {}
