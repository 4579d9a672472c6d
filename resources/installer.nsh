; Removes what the app itself has registered for the user who uninstalls it. An update, which also runs this, keeps everything.

; The links of a scheme, unless another program opens them now.
!macro forgetLinks SCHEME
  ReadRegStr $R8 HKCU "Software\Classes\${SCHEME}\shell\open\command" ""
  StrLen $R9 '"$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
  StrCpy $R8 $R8 $R9
  ${if} $R8 == '"$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
    DeleteRegKey HKCU "Software\Classes\${SCHEME}"
  ${endIf}
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    !insertmacro forgetLinks "otpauth"
    !insertmacro forgetLinks "otpauth-migration"
    DeleteRegKey HKCU "Software\Classes\CLSID\{8F7E2C41-5B0D-4E6A-9C37-2D1A64B8F053}"
    DeleteRegKey HKCU "Software\Classes\AppUserModelId\${APP_ID}"
  ${endIf}
!macroend
