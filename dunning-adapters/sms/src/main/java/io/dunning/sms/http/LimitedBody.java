package io.dunning.sms.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes the body of an answer up to a length, and breaks the connection beyond it. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
    private int left = Json.LENGTH_MAX;
    private Subscription subscription = new Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    };

    static BodyHandler<byte[]> handler() {
        return info -> new LimitedBody();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return all.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        all.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        if (left < 0) {
            subscription.cancel();
            all.onError(new IOException("an answer longer than " + Json.LENGTH_MAX + " octets"));
        } else {
            all.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable trouble) {
        all.onError(trouble);
    }

    @Override
    public void onComplete() {
        all.onComplete();
    }
}
