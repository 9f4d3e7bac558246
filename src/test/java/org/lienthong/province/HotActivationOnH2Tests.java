package org.lienthong.province;

import java.util.Map;

class HotActivationOnH2Tests extends HotActivation {

    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
