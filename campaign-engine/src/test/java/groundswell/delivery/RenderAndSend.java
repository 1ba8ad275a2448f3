package groundswell.delivery;

import groundswell.Groundswell;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.Ledger.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.springframework.boot.SpringApplication;

/**
 * The yardstick of the sending benchmark: the same letters by the same code over the same connections, and no ledger.
 * What a letter needs to know is read once, before the time begins. Its arguments are those of the product.
 */
public final class RenderAndSend {

    private static final int PEOPLE = 2_000;
    private static final long FIRST = 1L << 40;

    private RenderAndSend() {}

    /** Prints messages per second, the last line of its output, of {@code loop.messages} after {@code loop.warm-up}. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var product = SpringApplication.run(Groundswell.class, arguments)) {
            var settings = product.getEnvironment();
            var contacts = product.getBean(Contacts.class);
            var people =
                    contacts.byIds(LongStream.rangeClosed(1, PEOPLE).boxed().toList());
            var loop = new Loop(
                    product.getBean(MessageComposer.class),
                    product.getBean(MailServers.class),
                    people,
                    String.valueOf(settings.getProperty("loop.template")),
                    Integer.parseInt(String.valueOf(settings.getProperty("groundswell.delivery.connections"))));
            loop.run(Integer.parseInt(String.valueOf(settings.getProperty("loop.warm-up"))));
            int messages = Integer.parseInt(String.valueOf(settings.getProperty("loop.messages")));
            System.out.println(messages / loop.run(messages));
        }
        System.exit(0);
    }

    private record Loop(
            MessageComposer composer, MailServers servers, List<Contact> people, String template, int connections) {

        /** How many seconds it took. */
        double run(int messages) throws InterruptedException {
            var facts = composer.factsOf(people.stream().map(Contact::id).toList());
            var next = new AtomicInteger();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < connections; i++) {
                threads.add(new Thread(() -> send(messages, next, facts)));
            }
            long began = System.nanoTime();
            threads.forEach(Thread::start);
            for (var thread : threads) {
                thread.join();
            }
            return (System.nanoTime() - began) / 1e9;
        }

        private void send(int messages, AtomicInteger next, MessageComposer.Facts facts) {
            try (var connection = servers.connection(servers.all().get(0))) {
                for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
                    var person = people.get(i % people.size());
                    var claimed = new Claimed(FIRST + i, person.id(), i, 1, 1, template, "newsletter", 0, null, null);
                    var answer = connection.send(composer.compose(claimed, Lane.BULK, person, facts), 0);
                    if (answer.outcome() != Outcome.SENT) {
                        throw new IllegalStateException(answer.toString());
                    }
                }
            }
        }
    }
}
