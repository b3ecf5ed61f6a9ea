package org.presessions.recommendations.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.People;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Query;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mails about a search, from asking for them to stopping them. Each test has a word and an address of its own.
@ServerTest
class AlertPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Alerts alerts;

    @Autowired
    People people;

    private final String word = "gecko" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String address = "alert-" + UUID.randomUUID() + "@example.org";
    private Browser browser;
    private SampleRecommendations samples;

    @BeforeEach
    void open() {
        browser = browsers.anonymous();
        samples = new SampleRecommendations(jdbc);
    }

    @Test
    void anAlertIsConfirmedTellsOnceOfWhatIsNewAndStopsWithOneClick() {
        insert("Before " + word);
        var form = browser.get("/recommendations/alerts/new?q=" + word);
        assertThat(browser.submit(form, action(form), "email", "nobody").errors())
                .containsExactly("Enter an e-mail address like name@example.org, without accents before the @.");

        browser.submit(form, action(form), "email", address, "name", "My geckos");
        var confirm = path(mailbox.await(address, 1).body());
        insert("Between " + word);
        browser.submit(browser.get(confirm), confirm + "/confirmation");
        var after = insert("After " + word);

        var told = mailbox.await(address, 2);
        assertThat(told.subject()).isEqualTo("One recommendation is new or has changed: My geckos");
        assertThat(told.body())
                .contains("After " + word)
                .doesNotContain("Before")
                .doesNotContain("Between");
        samples.reword(after, "After all " + word);
        assertThat(mailbox.await(address, 3).body())
                .contains("Switzerland to Haiti · Supported")
                .contains("After all " + word);
        var stop = path(told.body());
        assertThat(stop).isEqualTo(confirm + "/stop");
        var stopped = browser.submit(browser.get(stop), stop);
        assertThat(browser.get(stopped.location()).text()).contains("Stopped: no more mails about this search.");
    }

    @Test
    void aMailProgramStopsItByOnePostWithoutACookieOrAToken() {
        var confirm = confirmed("en", "Geckos");
        insert("New " + word);
        var headers = mailbox.await(address, 2).headers();
        assertThat(headers)
                .containsEntry("List-Unsubscribe", "<http://localhost:8080" + confirm + "/stop>")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");

        for (var again = 0; again < 2; again++) {
            var reply = post(confirm + "/stop");
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.headers()).doesNotContainKey("set-cookie");
            assertThat(alert(confirm).orElseThrow().isOn()).isFalse();
        }
        assertThat(browser.get(confirm).text()).contains("Stopped: no more mails about this search.");
        assertThat(post("/recommendations/alerts/nobodys/stop").status()).isEqualTo(404);
        assertThat(post(confirm + "/confirmation").status()).isEqualTo(403);
        assertThat(alert(confirm).orElseThrow().isOn()).isFalse();
    }

    private Browser.Reply post(String path) {
        var stranger = browsers.anonymous();
        return stranger.send(stranger.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    @Test
    void nobodyIsKnownBeforeHeConfirms() {
        var confirm = asked("en", "Geckos");
        assertThat(people.byEmail(address)).isEmpty();
        assertThat(alert(confirm).orElseThrow().email()).contains(address);
        browser.submit(browser.get(confirm), confirm + "/confirmation");
        var person = people.byEmail(address).orElseThrow();
        assertThat(alert(confirm).orElseThrow().personId()).contains(person.id());
        assertThat(alert(confirm).orElseThrow().email()).isEmpty();
    }

    @Test
    void whatNobodyConfirmedIsForgottenAfterADay() {
        var fresh = asked("en", "Fresh");
        var confirmed = confirmed("en", "Confirmed", 2);
        var old = asked("en", "Old", 3);
        for (var path : new String[] {confirmed, old})
            jdbc.sql(
                            "update recommendation_alert set created_at = created_at - interval '25 hours' where token = :token")
                    .param("token", token(path))
                    .update();

        alerts.forgetUnconfirmed();

        assertThat(alert(fresh)).isPresent();
        assertThat(alert(confirmed)).isPresent();
        assertThat(alert(old)).isEmpty();
        assertThat(browser.get(old).status()).isEqualTo(404);
    }

    @Test
    void oneAddressHasAtMostThirty() {
        var first = confirmed("en", "First");
        var query = new Query(word, Map.of(), false, Optional.empty());
        for (var i = 1; i < Alerts.OF_ONE_PERSON + 3; i++) alerts.ask(address, "More", query, Locale.ENGLISH);
        assertThat(count()).isEqualTo(Alerts.OF_ONE_PERSON);
        post(first + "/stop");
        alerts.ask(address, "Instead", query, Locale.ENGLISH);
        assertThat(count()).isEqualTo(Alerts.OF_ONE_PERSON);
    }

    private int count() {
        return jdbc.sql("""
                        select count(*) from recommendation_alert left join person on person.id = person_id
                        where coalesce(recommendation_alert.email, person.email) = :email and stopped_at is null
                        """).param("email", address).query(Integer.class).single();
    }

    @Test
    void theMailsInFrench() {
        var confirm = confirmed("fr", "Mes geckos");
        var asked = mailbox.to(address).getFirst();
        assertThat(asked.subject()).isEqualTo("Confirmez votre recherche de recommandations de l’EPU");
        assertThat(asked.body().strip()).isEqualTo("""
                Vous avez demandé à recevoir une alerte lorsque des recommandations de l’EPU qui correspondent à l’une de vos \
                recherches sont nouvelles ou modifiées.

                Ouvrez ce lien pour voir cette recherche et confirmer\u202F:

                http://localhost:8080%s

                Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de ce courriel\u202F: rien d’autre ne sera envoyé.""".formatted(confirm));
        var id = insert("Protect the " + word);
        var told = mailbox.await(address, 2);
        assertThat(told.language()).isEqualTo("fr");
        assertThat(told.subject()).isEqualTo("Une recommandation nouvelle ou modifiée\u202F: Mes geckos");
        assertThat(told.body().strip()).isEqualTo("""
                Une recommandation nouvelle ou modifiée correspond à votre recherche «\u202FMes geckos\u202F».

                De\u202F: Suisse · À\u202F: Haïti · Acceptée
                Protect the %1$s
                http://localhost:8080/recommendations/%2$d

                Toutes les recommandations, les dernières modifiées d’abord\u202F:
                http://localhost:8080/recommendations?q=%1$s&sort=changed

                Ne plus recevoir ces courriels\u202F:
                http://localhost:8080%3$s/stop""".formatted(word, id, confirm));
    }

    @Test
    void theMailsInSpanish() {
        var confirm = confirmed("es", "Mis gecos");
        var asked = mailbox.to(address).getFirst();
        assertThat(asked.subject()).isEqualTo("Confirme su búsqueda de recomendaciones del EPU");
        assertThat(asked.body().strip()).isEqualTo("""
                Usted pidió recibir una alerta cuando haya recomendaciones del EPU, nuevas o modificadas, que correspondan a una \
                de sus búsquedas.

                Abra este enlace para ver la búsqueda y confirmar:

                http://localhost:8080%s

                Si no fue usted, haga caso omiso de este correo: no se enviará nada más.""".formatted(confirm));
        var id = insert("Protect the " + word);
        var told = mailbox.await(address, 2);
        assertThat(told.language()).isEqualTo("es");
        assertThat(told.subject()).isEqualTo("Una recomendación nueva o modificada: Mis gecos");
        assertThat(told.body().strip()).isEqualTo("""
                Una recomendación nueva o modificada corresponde a su búsqueda «Mis gecos».

                De: Suiza · A: Haití · Aceptada
                Protect the %1$s
                http://localhost:8080/recommendations/%2$d

                Todas las recomendaciones, primero las últimas modificadas:
                http://localhost:8080/recommendations?q=%1$s&sort=changed

                Dejar de recibir estos correos:
                http://localhost:8080%3$s/stop""".formatted(word, id, confirm));
    }

    private String asked(String language, String name) {
        return asked(language, name, 1);
    }

    /// @param mails how many the address has then
    /// @return path of the alert
    private String asked(String language, String name, int mails) {
        browser.speaking(language);
        var form = browser.get("/recommendations/alerts/new?q=" + word);
        browser.submit(form, action(form), "email", address, "name", name);
        return path(mailbox.await(address, mails).body());
    }

    private String confirmed(String language, String name) {
        return confirmed(language, name, 1);
    }

    private String confirmed(String language, String name, int mails) {
        var confirm = asked(language, name, mails);
        browser.submit(browser.get(confirm), confirm + "/confirmation");
        return confirm;
    }

    private static String action(Browser.Reply form) {
        return form.html().select("form[action^=/recommendations/alerts]").attr("action");
    }

    private Optional<Alert> alert(String path) {
        return alerts.byToken(token(path));
    }

    private static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String path(String body) {
        return body.lines()
                .filter(line -> line.contains("/recommendations/alerts/"))
                .map(line -> line.substring(line.indexOf("/recommendations/alerts/")))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private long insert(String text) {
        var id = samples.insert(SampleRecommendations.content(text));
        Index.await(search, recommendations);
        return id;
    }
}
