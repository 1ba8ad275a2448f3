package groundswell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobQueueTest {

    private final JobQueue queue = new JobQueue("test");

    private record Piece(CountDownLatch begun, CountDownLatch mayEnd, CountDownLatch toldToStop)
            implements JobQueue.Work {

        Piece() {
            this(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public void run() {
            begun.countDown();
            try {
                assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stopped() {
            toldToStop.countDown();
            mayEnd.countDown();
        }
    }

    @Test
    void who_waits_is_told_that_it_will_not_begin_and_a_second_start_takes_work_again() throws Exception {
        queue.start();
        var first = new Piece();
        var second = new Piece();
        queue.add(first);
        queue.add(second);
        assertThat(first.begun().await(10, TimeUnit.SECONDS)).isTrue();

        var stopping = new Thread(queue::stop);
        stopping.start();
        assertThat(second.toldToStop().await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(queue.isStopping()).isTrue();
        first.mayEnd().countDown();
        stopping.join();
        assertThat(second.begun().getCount()).isOne();
        assertThat(queue.isRunning()).isFalse();
        var late = new Piece();
        queue.add(late);
        assertThat(late.toldToStop().getCount()).isZero();

        queue.start();
        var third = new Piece();
        third.mayEnd().countDown();
        queue.add(third);
        assertThat(third.begun().await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(queue.isStopping()).isFalse();
        queue.stop();
    }
}
