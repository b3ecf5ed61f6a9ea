package org.presessions.meeting.live.janus;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A WebSocket to Janus: questions with their answers, and what it says unasked.
final class JanusLine implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final JsonMapper json;
    private final String secret;
    private final Consumer<JsonNode> events;
    private final WebSocket socket;
    private final Map<String, Question> asked = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final ReentrantLock sending = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param isContent with the word that it was received; else what comes of it is waited for
    private record Question(CompletableFuture<JsonNode> answer, boolean isContent) {}

    private JanusLine(HttpClient client, URI address, JsonMapper json, String secret, Consumer<JsonNode> events) {
        this.json = json;
        this.secret = secret;
        this.events = events;
        this.socket = client.newWebSocketBuilder()
                .subprotocols("janus-protocol")
                .buildAsync(address, new Ear())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /// @param events what Janus says unasked; called one after the other, and must not ask back on the same thread
    /// @throws JanusAway where nobody answers there
    static JanusLine to(HttpClient client, URI address, JsonMapper json, String secret, Consumer<JsonNode> events) {
        try {
            return new JanusLine(client, address, json, secret, events);
        } catch (CompletionException unreachable) {
            throw new JanusAway(unreachable);
        }
    }

    /// Asks with the secret.
    ///
    /// @throws JanusRefusal where Janus or its plugin says no
    JsonNode ask(Map<String, ?> request) {
        return ask(known(request), false);
    }

    /// As [#ask], for what Janus only says that it has received.
    void tell(Map<String, ?> request) {
        ask(known(request), true);
    }

    /// Asks as somebody who does not know the secret.
    JsonNode askAsAnybody(Map<String, ?> request) {
        return ask(request, false);
    }

    private Map<String, Object> known(Map<String, ?> request) {
        var whole = new HashMap<String, Object>(request);
        whole.put("apisecret", secret);
        return whole;
    }

    private JsonNode ask(Map<String, ?> request, boolean isContent) {
        var number = String.valueOf(numbers.incrementAndGet());
        var answer = new CompletableFuture<JsonNode>();
        asked.put(number, new Question(answer, isContent));
        try {
            var whole = new HashMap<String, Object>(request);
            whole.put("transaction", number);
            send(json.writeValueAsString(whole));
            return checked(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | CompletionException silent) {
            throw new JanusAway(silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new JanusAway(stopping);
        } finally {
            asked.remove(number);
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Waits for its end.
    boolean isClosedWithin(long time, TimeUnit unit) throws InterruptedException {
        return closed.await(time, unit);
    }

    @Override
    public void close() {
        socket.abort();
        end();
    }

    /// One message at a time: the socket takes no second one before the first is out.
    private void send(String text) {
        if (isClosed()) throw new JanusAway("closed");
        sending.lock();
        try {
            socket.sendText(text, true)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } finally {
            sending.unlock();
        }
    }

    private static JsonNode checked(JsonNode answer) {
        var error = answer.path("error").path("code").asInt(0);
        var ofPlugin = answer.path("plugindata").path("data").path("error_code").asInt(0);
        if (error != 0 || ofPlugin != 0) throw new JanusRefusal(error != 0 ? error : ofPlugin);
        return answer;
    }

    private void heard(String text) {
        var message = json.readTree(text);
        var question = asked.get(message.path("transaction").asString(""));
        var isReceived = message.path("janus").asString("").equals("ack");
        if (question == null && !isReceived) events.accept(message);
        if (question != null && (question.isContent() || !isReceived))
            question.answer().complete(message);
    }

    private void end() {
        closed.countDown();
        asked.values().forEach(question -> question.answer().completeExceptionally(new JanusAway("closed")));
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            parts.append(part);
            from.request(1);
            if (!last) return null;
            var text = parts.toString();
            parts.setLength(0);
            heard(text);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end();
        }
    }
}
