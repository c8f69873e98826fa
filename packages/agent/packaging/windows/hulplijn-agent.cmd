@rem hulplijn-agent for people: status, doctor, bugreport and the rest, in an administrator's window.
@"%~dp0node.exe" "--openssl-config=%~dp0openssl.cnf" --disable-warning=ExperimentalWarning "%~dp0launch.mjs" --releases "%ProgramData%\Hulplijn\releases" agent %*
