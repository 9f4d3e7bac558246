package org.lienthong.channels;

import java.time.Clock;
import org.lienthong.exchange.DeliveringMessages;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.SeenRows;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.InForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what speaks by files and tables. */
@Configuration(proxyBeanMethods = false)
class FileAndTableConfiguration {

    @Bean
    Folders folders(ChannelsSettings settings, FilesSettings files) {
        return new Folders(settings, files);
    }

    @Bean
    FolderCall folderCall(Folders folders, Shelf shelf, Phrases phrases) {
        return new FolderCall(folders, shelf, phrases);
    }

    @Bean
    Databases databases(ChannelsSettings settings) {
        return new Databases(settings);
    }

    @Bean
    TableCall tableCall(Databases databases, Phrases phrases) {
        return new TableCall(databases, phrases);
    }

    @Bean
    TryingPartners tryingPartners(
            ChannelsSettings settings,
            TryingPartners.Ways waysOfTrying,
            Conversations conversations,
            FileStore store,
            Clock clock) {
        return new TryingPartners(settings, waysOfTrying, conversations, store, clock);
    }

    @Bean
    TryingPartners.Ways waysOfTrying(
            TryingCalls calls, Folders folders, Listing listing, Databases databases, ChannelsSettings settings) {
        return new TryingPartners.Ways(
                calls, new TryingFolders(folders, listing, settings), new TryingTables(databases));
    }

    @Bean
    TakingRows takingRows(Intake intake, SeenRows seen, Clock clock) {
        return new TakingRows(intake, seen, clock);
    }

    @Bean
    FileDoors fileDoors(InForce inForce, TakingRows rows, FileDoors.Whole whole, FileAnswers answers) {
        return new FileDoors(inForce, rows, whole, answers);
    }

    @Bean
    FileAnswers fileAnswers(Folders folders, Shelf shelf, Answers answers, Clock clock) {
        return new FileAnswers(folders, shelf, answers, clock);
    }

    @Bean
    FileDoors.Whole wholeFiles(Intake intake, ChannelsSettings settings, Clock clock) {
        return new FileDoors.Whole(intake, settings.largestBody(), clock);
    }

    @Bean
    TableRound tableRound(Databases databases, TakingRows taking) {
        return new TableRound(databases, taking);
    }

    @Bean
    TableDoors tableDoors(
            InForce inForce, FetchingDoors doors, TableRound tables, TableDoors.Surroundings surroundings) {
        return new TableDoors(inForce, doors, tables, surroundings);
    }

    @Bean
    TableDoors.Surroundings surroundings(DeliveringMessages.Node node, ExchangeSettings settings) {
        return new TableDoors.Surroundings(node, settings);
    }
}
