package org.lienthong.web.pages.country;

import org.lienthong.registry.Figure;
import org.lienthong.registry.Listing;
import org.lienthong.web.api.ListAddresses;
import org.springframework.stereotype.Component;

/** The address of the page that lists what a figure counts. */
@Component
public class Links {

    /** Figures of receipts say at which day of the dossiers they look. */
    private enum Pages implements ListAddresses.Places {
        OF_PEOPLE;

        @Override
        public String dossiers(Listing listing) {
            return listing == Listing.TRANSACTIONS || listing == Listing.RESULTS
                    ? "/dossiers?list=" + listing
                    : "/dossiers";
        }

        @Override
        public String exchanges() {
            return "/country/exchanges";
        }

        @Override
        public String notices() {
            return "/country/notices";
        }

        @Override
        public String payments() {
            return "/country/payments";
        }
    }

    private final ListAddresses addresses;

    Links(ListAddresses addresses) {
        this.addresses = addresses;
    }

    public String to(Figure figure) {
        return addresses.of(figure, Pages.OF_PEOPLE);
    }
}
