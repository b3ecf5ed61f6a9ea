package org.presessions.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A network of its own for a browser, as behind a mission's firewall: what leaves it is TCP to a few ports, and
/// nothing
/// else, UDP least of all; or one that lets all out, by a line that can be made thin. It is the kernel's doing (a
/// network namespace, and rules of its routing), and no setting of the
/// browser's. Needs root.
public final class ClosedNetwork implements AutoCloseable {
    private static final int WHOLE_DAY_SECONDS = 86_400;

    private final Process keeper;
    private final String enter;

    private ClosedNetwork(Process keeper) {
        this.keeper = keeper;
        this.enter = "nsenter --net=/proc/" + keeper.pid() + "/ns/net";
    }

    /// @param ports of TCP that are let out
    /// @return nothing where this machine does not allow it
    public static Optional<ClosedNetwork> open(List<Integer> ports) throws IOException {
        return made(keeper(), closing(ports));
    }

    /// One that lets all out.
    ///
    /// @return nothing where this machine does not allow it
    public static Optional<ClosedNetwork> withALine() throws IOException {
        return made(keeper(), Stream.of());
    }

    private static Optional<ClosedNetwork> made(Process keeper, Stream<String> rules) throws IOException {
        var network = new ClosedNetwork(keeper);
        if (network.isMade(rules)) return Optional.of(network);
        network.close();
        return Optional.empty();
    }

    private static Process keeper() throws IOException {
        return new ProcessBuilder("unshare", "-n", "sleep", Integer.toString(WHOLE_DAY_SECONDS)).start();
    }

    /// What its line carries to the browser from now on, a second; as thin lines do it holds back what comes faster,
    /// and
    /// loses what it cannot hold.
    public void carries(int kilobits) throws IOException {
        var shape = "tc qdisc replace dev %s root tbf rate %dkbit burst 4kb latency 500ms".formatted(name(), kilobits);
        if (!isDone(shape)) throw new AssertionError("no line can be made thin here");
    }

    /// Nothing passes any more.
    public void breaks() throws IOException {
        if (!isDone("ip link set " + name() + " down")) throw new AssertionError("no line can be cut here");
    }

    public void comesBack() throws IOException {
        if (!isDone("ip link set " + name() + " up")) throw new AssertionError("no line can be mended here");
    }

    /// By which this machine is in it.
    public String here() {
        return address(1);
    }

    /// Other networks that are open at the same time have others.
    private String address(int host) {
        var pid = keeper.pid();
        return "10.79.%d.%d".formatted(pid / 64 % 256, pid % 64 * 4 + host);
    }

    private String name() {
        return "closed" + keeper.pid();
    }

    private boolean isMade(Stream<String> rules) throws IOException {
        var name = name();
        var making = Stream.of(
                "until [ $(readlink /proc/%d/ns/net) != $(readlink /proc/self/ns/net) ]; do kill -0 %1$d; done"
                        .formatted(keeper.pid()),
                "ip link add %s type veth peer name inside netns %d".formatted(name, keeper.pid()),
                withoutMoreAddresses(name),
                "ip addr add %s/30 dev %s".formatted(address(1), name),
                "ip link set %s up".formatted(name));
        var within = Stream.of(
                "ip link set lo up",
                withoutMoreAddresses("inside"),
                "ip addr add %s/30 dev inside".formatted(address(2)),
                "ip link set inside up",
                "ip route add default via " + address(1));
        var inside = Stream.concat(within, rules).map(one -> enter + " " + one);
        return isDone(String.join(" && ", Stream.concat(making, inside).toList()));
    }

    /// An address that comes by itself a second later is another network to browsers: they break off what they load.
    private static String withoutMoreAddresses(String name) {
        return "ip link set %s addrgenmode none".formatted(name);
    }

    private static Stream<String> closing(List<Integer> ports) {
        var open = ports.stream().map(port -> "ip rule add pref 80 ipproto tcp dport %d lookup main".formatted(port));
        return Stream.concat(Stream.of("ip rule add pref 90 prohibit"), open);
    }

    private static boolean isDone(String script) throws IOException {
        return new ProcessBuilder("sh", "-ec", script)
                        .inheritIO()
                        .start()
                        .onExit()
                        .thenApply(Process::exitValue)
                        .join()
                == 0;
    }

    /// What starts a program in there.
    Path program(Path executable) {
        try {
            var script = Files.createTempFile("within-", ".sh");
            Files.writeString(script, "#!/bin/sh\nexec %s %s \"$@\"\n".formatted(enter, executable));
            script.toFile().setExecutable(true);
            script.toFile().deleteOnExit();
            return script;
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    /// By which this machine is reached from within.
    String outside() {
        return address(1);
    }

    /// Whether a program in there can send a packet of UDP out.
    public boolean letsUdpOut() throws IOException, InterruptedException {
        var sending = new ProcessBuilder(
                        "sh", "-c", enter + " bash -c 'echo hello > /dev/udp/" + address(1) + "/9' 2>&1")
                .start();
        sending.getInputStream().readAllBytes();
        return sending.waitFor() == 0;
    }

    @Override
    public void close() throws IOException {
        keeper.destroy();
        try {
            keeper.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
