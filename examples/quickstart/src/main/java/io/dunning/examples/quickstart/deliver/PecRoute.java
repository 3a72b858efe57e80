package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.year.News;
import io.dunning.mail.MailAddress;
import io.dunning.mail.pec.PecChannel;
import io.dunning.mail.pec.PecProviders;

/** Italian certified mail, to a provider made for this run, whose signed receipts come back. Certified mail of Spain goes like it. */
final class PecRoute extends PostRoute {

    private final PecProvider provider;

    private PecRoute(Mails mails, ReceiptFiles files, PostOffice office, PecChannel channel, PecProvider provider) {
        super(mails, files, office, channel);
        this.provider = provider;
    }

    static PecRoute of(House house, DeliverFolder folder) {
        MailAddress from = house.certified();
        Mails mails = new Mails(folder.folder("certified-mail"), house.clock());
        PecProvider provider = new PecProvider();
        PostOffice office = new PostOffice(mails, path -> false, from.value());
        PecChannel channel = PecChannel.of(
                office.smtp(),
                house.letterhead(from),
                house.keys(),
                office.inbox(),
                PecProviders.none().withCertificate(provider.certificate()),
                house.clock());
        return new PecRoute(mails, ReceiptFiles.in(folder, "certified-mail"), office, channel, provider);
    }

    @Override
    byte[] word(Mails.Outside mail, News news) {
        return provider.receipt(mail, news);
    }
}
