package org.presessions.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.presessions.mail.Mail;
import org.presessions.people.Person;
import org.presessions.people.SignInLinks;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/// Browsers on the server under test.
@TestComponent
public class Browsers {
    private final Environment environment;
    private final SignInLinks links;

    Browsers(Environment environment, SignInLinks links) {
        this.environment = environment;
        this.links = links;
    }

    public Browser anonymous() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    public Browser signedInAs(Person person) {
        return signIn(anonymous().speaking(person.locale().getLanguage()), person);
    }

    /// The person opens a link to sign in, in a browser that is there.
    public Browser signIn(Browser browser, Person person) {
        var link = links.issue(
                person.id(), new Mail.PersonalLink("/", Instant.now().plus(Duration.ofHours(1)), true));
        var reply = browser.post(link.substring(link.indexOf("/sign-in")));
        if (reply.status() != 303) throw new AssertionError("sign-in answered " + reply.status());
        return browser;
    }

    /// The page that a person opens by a link that signs in, in a real browser.
    public Page opens(BrowserContext context, UUID personId, String path) {
        var page = context.newPage();
        opens(page, personId, path);
        return page;
    }

    /// The same in a tab that is there.
    public void opens(Page page, UUID personId, String path) {
        var link =
                links.issue(personId, new Mail.PersonalLink(path, Instant.now().plus(Duration.ofHours(1)), true));
        page.navigate("http://localhost:" + environment.getRequiredProperty("local.server.port")
                + link.substring(link.indexOf("/sign-in")));
        page.locator("main form button").first().click();
        page.waitForURL("**" + path);
    }
}
