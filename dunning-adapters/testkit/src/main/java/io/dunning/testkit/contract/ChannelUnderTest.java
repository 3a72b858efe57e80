package io.dunning.testkit.contract;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;

/** What the channel contracts need from a test: the channel, messages for it, and a look at what its provider has. */
public interface ChannelUnderTest {

    /** The channel of this test. */
    Channel channel();

    /** A message that the provider takes, with that key. */
    Dispatch dispatch(String key);

    /** How often the provider has the message of that key, and will deliver or has delivered it. */
    int deliveries(String key);

    /** Takes the provider down, so that nothing reaches it from now on; {@code false} where the stand-in can't. */
    boolean stopProvider();
}
