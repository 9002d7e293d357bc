<?php
// set.php OPTION JSON: sets an option of the site, as if it had been saved before.

require __DIR__ . '/load.php';
update_option( $argv[1], json_decode( $argv[2], true ) );
shirube_tests_say( get_option( $argv[1] ) );
