package org.lienthong.channels;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class TableOrderOnH2Tests extends TableOrderAcceptance {

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:order;DB_CLOSE_DELAY=-1");
    }
}
