package org.lienthong.ledger;

import org.lienthong.mapping.FileStore;
import org.lienthong.province.FilesSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of papers beside the database. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    FileStore contentStore(FilesSettings files) {
        return new ContentStore(files.data().resolve("papers"));
    }
}
