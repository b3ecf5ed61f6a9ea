# bench screening: a statement is screened in eight browsers, one of them at 250 kbit/s and 400 ms (as Chromium makes lines thin), one of them late:
# how far each is from where the server's clock says it should be, and after how long the late-comer is in step. Server and browsers share the processors.

run_bench_test ScreeningBench
